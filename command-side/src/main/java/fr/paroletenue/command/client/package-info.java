/** The files of prospects, clients and former clients: who they are, who is there for them, and what they were told. */
@NullMarked
package fr.paroletenue.command.client;

import org.jspecify.annotations.NullMarked;
