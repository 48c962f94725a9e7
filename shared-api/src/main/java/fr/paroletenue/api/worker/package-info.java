/**
 * Workers: what the firm knows of those who carry out the visits, and what has to be there before one of them is assigned.
 * What both sides have to judge alike stands here once: the gates, the availability, the match.
 */
@NullMarked
package fr.paroletenue.api.worker;

import org.jspecify.annotations.NullMarked;
