/** Adapters that read rows from files and databases: one file each, to be taken along. */
@NullMarked
package dev.segmentation.examples.io;

import org.jspecify.annotations.NullMarked;
