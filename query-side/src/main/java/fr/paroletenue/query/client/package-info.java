/** Prospects, clients and former clients as they are asked for: the list, the search, the file, its steps and its dossier. */
@NullMarked
package fr.paroletenue.query.client;

import org.jspecify.annotations.NullMarked;
