package fr.paroletenue.query.client;

/**
 * Which clients were there, until when, and who is there for them, in SQL on {@code read_model.client}: said once for all who count
 * clients.
 */
public final class ClientsThere {

    /** The last Paris day of a relationship that is over; null for everybody else, those who came back among them. */
    public static final String LEFT_ON = "case when standing = 'FORMER_CLIENT' then ended_on end";

    /**
     * The technical supervisor of the present. Once a relationship is over nobody is there for the client any more, and whoever was
     * there last goes on to answer for it.
     */
    public static final String SUPERVISOR = """
            case when open then technical_supervisor
                 else (select person ->> 'username'
                         from jsonb_array_elements(file -> 'formerContactPersons') with ordinality former (person, n)
                        where person ->> 'role' = 'TECHNICAL_SUPERVISOR' order by n desc limit 1) end""";

    /** Without a name once it is erased. */
    public static final String NAME = "case when erased_at is null then file ->> 'name' end";

    private ClientsThere() {}

    /**
     * Whether somebody was a client on one of these Paris days; prospects were not. When a prospect became a client is no column, so
     * a client counts from the beginning of the relationship on.
     */
    public static String between(String firstDay, String lastDay) {
        return "standing in ('CLIENT', 'FORMER_CLIENT') and since <= %s and (standing = 'CLIENT' or ended_on >= %s)"
                .formatted(lastDay, firstDay);
    }
}
