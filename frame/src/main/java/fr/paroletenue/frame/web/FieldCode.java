package fr.paroletenue.frame.web;

/** What can be wrong with one field before any rule of the domain is asked. The texts stand in the refusals bundles. */
public enum FieldCode {
    REQUIRED,
    UNKNOWN_FIELD,
    DUPLICATE,
    TEXT_EXPECTED,
    BOOLEAN_EXPECTED,
    WHOLE_NUMBER_EXPECTED,
    NUMBER_EXPECTED,
    OBJECT_EXPECTED,
    LIST_EXPECTED,
    INSTANT_EXPECTED,
    DATE_EXPECTED,
    IN_THE_FUTURE,
    NOT_IN_LIST,
    FORBIDDEN_CHARACTER,
    UNREADABLE,
    DAY_EXPECTED,
    MOMENT_EXPECTED,
    TIME_SKIPPED,
    YES_OR_NO_EXPECTED,
    FORMULA,
    TOO_MANY_CELLS,
    SAME_REFERENCE_TWICE,
    REFERENCE_UNKNOWN,
    IMPORTED_DIFFERENTLY,
    DIRECTION_NEEDED,
    TOO_MANY_LINES,
    UNKNOWN_PARAMETER,
    REPEATED_PARAMETER
}
