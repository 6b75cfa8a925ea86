/**
 * What do we know about whom? Customers with typed attributes, portfolios that hold them in columns, and the mapping
 * that reads them from any entity.
 */
@NullMarked
package dev.segmentation.customer;

import org.jspecify.annotations.NullMarked;
