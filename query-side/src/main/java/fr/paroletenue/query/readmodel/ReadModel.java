package fr.paroletenue.query.readmodel;

/**
 * One read model, by the name of the processor that keeps it.
 *
 * @param missed SQL that counts the events between two positions (exclusive, inclusive) of which the read model shows
 *     nothing although it has passed them; parked ones excepted
 */
public record ReadModel(String name, String missed) {

    private static final String UNLESS_PARKED = """
             and not exists (select from read_model.dead_letter_entry d
                              where d.processing_group = '%s' and d.sequence_identifier = e.aggregate_id)""";

    /** For a read model with one row per aggregate, which tells its version and how many events it has seen. */
    public static ReadModel ofAggregates(String name, String typePrefix, String table, String id) {
        return new ReadModel(name, """
                select count(*)
                  from (select aggregate_id, max(sequence) as last
                          from events.domain_event
                         where position > ? and position <= ? and type like '%s.%%'
                         group by aggregate_id) e
                  left join %s r on r.%s = e.aggregate_id
                 where (r.version is null or r.version <= e.last or r.seen <> r.version)""".formatted(typePrefix, table, id) + UNLESS_PARKED.formatted(name));
    }

    /** For a read model with one row per event of some types. */
    public static ReadModel ofEvents(String name, String types, String table, String id, String sequence) {
        return new ReadModel(name, """
                select count(*)
                  from events.domain_event e
                 where position > ? and position <= ? and type in (%s)
                   and not exists (select from %s r where r.%s = e.aggregate_id and r.%s = e.sequence + 1)""".formatted(types, table, id, sequence) + UNLESS_PARKED.formatted(name));
    }
}
