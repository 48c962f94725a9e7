/** What all lists have in common: pages by keyset, cursors, and the version of the read model they show. */
@NullMarked
package fr.paroletenue.query.list;

import org.jspecify.annotations.NullMarked;
