/** What is asked about imports, whatever was imported. */
@NullMarked
package fr.paroletenue.command.edge.imports.rest;

import org.jspecify.annotations.NullMarked;
