/** The program as its users meet it: files in, files and messages out. */
@NullMarked
package dev.segmentation.examples;

import org.jspecify.annotations.NullMarked;
