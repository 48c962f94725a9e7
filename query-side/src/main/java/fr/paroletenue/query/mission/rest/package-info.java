/** The questions about the plan over HTTP. */
@NullMarked
package fr.paroletenue.query.mission.rest;

import org.jspecify.annotations.NullMarked;
