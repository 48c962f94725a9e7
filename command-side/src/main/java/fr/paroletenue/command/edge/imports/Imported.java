package fr.paroletenue.command.edge.imports;

/**
 * What became of a file.
 *
 * @param lines without the heading and empty ones
 * @param recorded now; none if it was only checked
 * @param alreadyThere from the same file or an earlier one
 * @param checkedOnly whether nothing was to be recorded
 */
public record Imported(int lines, int recorded, int alreadyThere, boolean checkedOnly, String readToken) {}
