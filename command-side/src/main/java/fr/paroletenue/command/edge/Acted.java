package fr.paroletenue.command.edge;

/**
 * What an act on something that exists answers.
 *
 * @param version to be named in the If-Match of the next act
 * @param readToken lets a query wait until it sees this act
 */
public record Acted(String id, long version, String readToken) {}
