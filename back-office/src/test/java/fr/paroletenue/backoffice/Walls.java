package fr.paroletenue.backoffice;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What may lean on what. The rules hold for any house of this plan, so that the tests can show them a crooked one: a rule
 * that finds nothing there proves nothing here.
 */
final class Walls {

    private static final Set<String> PLAIN_MONEY = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private final String root;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    /** @param root the package below which the rooms lie */
    Walls(String root) {
        this.root = root;
        language();
        shells();
        plainDecisions();
        edges();
        sides();
        time();
        money();
        capabilities();
    }

    Map<String, ArchRule> rules() {
        return rules;
    }

    ArchRule named(String name) {
        var rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no wall is called " + name);
        }
        return rule;
    }

    private void language() {
        rules.put(
                "the language is plain Java with annotations",
                classes()
                        .that()
                        .resideInAPackage(in("api.."))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        "java..", in("api.."), "com.fasterxml.jackson.annotation..", "org.jspecify..")
                                .or(annotationOf("org.axonframework.."))));
    }

    private void shells() {
        rules.put(
                "on the command side only shells and wiring know the framework",
                noClasses()
                        .that()
                        .resideInAPackage(in("command.."))
                        .and()
                        .areNotAnnotatedWith(Aggregate.class)
                        .and()
                        .resideOutsideOfPackages(in("command.wiring.."), in("command.edge.."))
                        .and()
                        .doNotHaveSimpleName("Sweeper")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.axonframework.."));
        rules.put(
                "an alarm is heard with a payload of the language",
                methods().that().areAnnotatedWith(DeadlineHandler.class).should(haveAFirstParameterIn(in("api.."))));
    }

    private void plainDecisions() {
        rules.put(
                "decisions and states are plain Java",
                classes()
                        .that()
                        .resideInAPackage(in("command.."))
                        .and()
                        .haveNameMatching(".*(Decisions|State|Status|Book|Defaults|TimeLimits)")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage("java..", in("api.."), in("command.."), "org.jspecify..")));
        rules.put(
                "the calendar knows nothing but days",
                classes()
                        .that()
                        .resideInAPackage(in("command.calendar.."))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                in("api.."),
                                in("command.calendar.."),
                                "org.jspecify..",
                                "de.focus_shift.jollyday..")));
    }

    private void edges() {
        rules.put(
                "the edge of the command side sees the language and the gateway",
                classes()
                        .that()
                        .resideInAPackage(in("command..rest.."))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        "java..",
                                        "jakarta.validation..",
                                        "jakarta.servlet.http..",
                                        "org.jspecify..",
                                        "org.springframework.web..",
                                        "org.springframework.http..",
                                        "org.springframework.context.annotation..",
                                        "org.springdoc.core.annotations..",
                                        "io.swagger.v3.oas.annotations..",
                                        "com.fasterxml.jackson.annotation..",
                                        in("api.."),
                                        in("frame.security.."),
                                        in("frame.web.."),
                                        in("command.edge.."),
                                        in("command..rest.."))
                                .or(previews())));
        rules.put(
                "the edge of the query side asks its questions and nothing below them",
                noClasses()
                        .that()
                        .resideInAPackage(in("query..rest.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql..",
                                "javax.sql..",
                                "jakarta.persistence..",
                                "org.springframework.jdbc..",
                                "org.springframework.data..",
                                "org.axonframework.."));
    }

    private void sides() {
        rules.put(
                "the command side never sees the query side",
                noClasses()
                        .that()
                        .resideInAPackage(in("command.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in("query.."), in("backoffice..")));
        rules.put(
                "the query side never sees the command side",
                noClasses()
                        .that()
                        .resideInAPackage(in("query.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in("command.."), in("backoffice..")));
        rules.put(
                "the frame and the language see no side",
                noClasses()
                        .that()
                        .resideInAnyPackage(in("api.."), in("frame.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in("command.."), in("query.."), in("backoffice..")));
        rules.put(
                "the query side sends no command",
                noClasses()
                        .that()
                        .resideInAPackage(in("query.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.axonframework.commandhandling..")
                                .or(resideInAPackage(in("api.."))
                                        .and(describe(
                                                "commands",
                                                type -> type.getName().matches(".*Command(\\$.*)?"))))));
        rules.put(
                "the query side computes no due date",
                noClasses()
                        .that()
                        .resideInAPackage(in("query.."))
                        .should()
                        .callConstructorWhere(describe(
                                "it makes a due date",
                                call -> call.getTargetOwner().getName().equals(root + ".api.kernel.DueDate"))));
    }

    private void time() {
        rules.put(
                "there is one clock",
                noClasses()
                        .that()
                        .resideInAPackage(in(""))
                        .and()
                        .doNotHaveFullyQualifiedName(root + ".frame.time.HouseClock")
                        .should(callMethodWhere(readsAnotherClock()))
                        .orShould()
                        .callConstructor(Date.class));
        rules.put(
                "only the time machine moves the clock",
                noClasses()
                        .that()
                        .resideInAPackage(in(""))
                        .and()
                        .doNotHaveSimpleName("TimeMachine")
                        .should()
                        .callMethodWhere(describe(
                                "it moves the clock",
                                call -> call.getTargetOwner().getName().equals(root + ".frame.time.HouseClock")
                                        && call.getName().equals("moveTo"))));
        rules.put(
                "nobody sleeps",
                noClasses()
                        .that()
                        .resideInAPackage(in(""))
                        .should()
                        .callMethodWhere(JavaMethodCall.Predicates.target(AccessTarget.Predicates.declaredIn(
                                        Thread.class)
                                .and(describe(
                                        "sleep", target -> target.getName().equals("sleep"))))));
    }

    private void money() {
        rules.put(
                "no field may lose a cent",
                fields().that()
                        .areDeclaredInClassesThat(whereMoneyMayBe())
                        .should()
                        .notHaveRawType(inexact()));
        rules.put(
                "no method may lose a cent",
                methods()
                        .that()
                        .areDeclaredInClassesThat(whereMoneyMayBe())
                        .should()
                        .notHaveRawReturnType(inexact())
                        .andShould(haveNoInexactParameter()));
    }

    private void capabilities() {
        for (var side : List.of("api", "frame", "command", "query")) {
            rules.put(
                    "no cycles in " + side,
                    slices().matching(root + "." + side + ".(*)..").should().beFreeOfCycles());
        }
    }

    /** Shares and lengths of time are no money: how far a rebuild is, how long an answer took. */
    private DescribedPredicate<JavaClass> whereMoneyMayBe() {
        return resideInAnyPackage(in("api.."), in("command.."), in("query.."))
                .and(not(resideInAPackage(in("query.readmodel.."))))
                .and(describe("are no lengths of time", type -> !type.getName().contains(".Durations")));
    }

    /** What a preview asks computes and records nothing, and lives with the policies. */
    private DescribedPredicate<JavaClass> previews() {
        return resideInAPackage(in("command.calendar.."))
                .or(resideInAPackage(in("command.."))
                        .and(describe(
                                "pure computations",
                                type -> type.getName().matches(".*\\.(\\w*TimeLimits|\\w*Preview|WhatIf)(\\$.*)?"))));
    }

    private static DescribedPredicate<JavaClass> annotationOf(String packages) {
        return resideInAPackage(packages).and(describe("annotations", JavaClass::isAnnotation));
    }

    private static DescribedPredicate<JavaClass> inexact() {
        return describe("a double or a float", type -> PLAIN_MONEY.contains(type.getName()));
    }

    private static ArchCondition<JavaMethod> haveNoInexactParameter() {
        return new ArchCondition<>("have no double or float parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var exact = method.getRawParameterTypes().stream().noneMatch(inexact());
                events.add(new SimpleConditionEvent(method, exact, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> haveAFirstParameterIn(String packages) {
        return new ArchCondition<>("have a first parameter in " + packages) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var heard = method.getRawParameterTypes().stream().limit(1).anyMatch(resideInAPackage(packages));
                events.add(new SimpleConditionEvent(
                        method, heard, method.getFullName() + ": the first parameter is taken for the payload"));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> readsAnotherClock() {
        return describe("it reads another clock", access -> {
            var owner = access.getTargetOwner();
            var name = access.getName();
            var parameters = access.getTarget() instanceof AccessTarget.MethodCallTarget target
                    ? target.getRawParameterTypes()
                    : List.<JavaClass>of();
            return (owner.getPackageName().startsWith("java.time")
                            && name.equals("now")
                            && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class)))
                    || (owner.isEquivalentTo(Clock.class)
                            && Stream.of("system", "tick").anyMatch(name::startsWith))
                    || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                    || (owner.getName().equals("java.util.Calendar") && name.equals("getInstance"));
        });
    }

    private String in(String below) {
        return below.isEmpty() ? root + ".." : root + "." + below;
    }
}
