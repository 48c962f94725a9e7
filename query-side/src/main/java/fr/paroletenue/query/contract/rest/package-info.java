/** The questions about contracts over HTTP. */
@NullMarked
package fr.paroletenue.query.contract.rest;

import org.jspecify.annotations.NullMarked;
