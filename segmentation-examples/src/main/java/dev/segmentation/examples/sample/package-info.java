/**
 * The sample that the program carries: a documented, seeded generator of a Nordic B2B wholesaler's customers, orders and
 * activities, with planted truths for the methods to find.
 *
 * <p>Needs nothing but the JDK, and no other package of ours. {@code docs/sample.md} has the columns with their units and
 * what is planted.
 */
@NullMarked
package dev.segmentation.examples.sample;

import org.jspecify.annotations.NullMarked;
