/** Lists as CSV and XLSX files, streamed, harmless to open. */
@NullMarked
package fr.paroletenue.query.export;

import org.jspecify.annotations.NullMarked;
