/** Requests: from a need to an accepted quote. What both sides have to judge alike stands here once. */
@NullMarked
package fr.paroletenue.api.request;

import org.jspecify.annotations.NullMarked;
