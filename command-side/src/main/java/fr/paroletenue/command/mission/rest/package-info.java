/** Planning, visits and timesheets over HTTP. */
@NullMarked
package fr.paroletenue.command.mission.rest;

import org.jspecify.annotations.NullMarked;
