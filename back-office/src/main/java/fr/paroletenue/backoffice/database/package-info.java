/** The PostgreSQL that the back office brings along, kept under its data folder, and the way to one of one's own. */
@NullMarked
package fr.paroletenue.backoffice.database;

import org.jspecify.annotations.NullMarked;
