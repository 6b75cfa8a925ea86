package dev.segmentation.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks steps whose result must be used: every step gives a new value, so a discarded one does nothing.
 *
 * <p>Error Prone, SpotBugs and IntelliJ know the annotation by its simple name, so that core needs no dependency for it.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CheckReturnValue {}
