/** Workers as they are asked about: their files with what blocks them, who could come where and when, what is to be signed or renewed. */
@NullMarked
package fr.paroletenue.query.worker;

import org.jspecify.annotations.NullMarked;
