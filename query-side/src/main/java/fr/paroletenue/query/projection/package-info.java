/** The one shape of every projection: a pure fold per aggregate, written once per batch. */
@NullMarked
package fr.paroletenue.query.projection;

import org.jspecify.annotations.NullMarked;
