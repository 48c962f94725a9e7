/** The contract over HTTP. */
@NullMarked
package fr.paroletenue.command.contract.rest;

import org.jspecify.annotations.NullMarked;
