/**
 * How text rows become customers: sources of rows, the grammars of numbers, dates, character sets and separators, and
 * what is said of a row that cannot be read.
 *
 * <p>Two kinds of fault are kept apart. A fault in one row is a {@link dev.segmentation.rows.Rejection}: the row is set
 * aside and the reading goes on. A fault in the file as a whole is a {@link dev.segmentation.rows.ReadException}. Both
 * carry the place and the {@link dev.segmentation.rows.Shape} of what was found, never the text itself.
 */
@NullMarked
package dev.segmentation.rows;

import org.jspecify.annotations.NullMarked;
