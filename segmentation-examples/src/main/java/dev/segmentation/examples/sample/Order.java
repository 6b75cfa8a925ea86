package dev.segmentation.examples.sample;

import java.time.LocalDate;

/** One order, or a credit note where the amount (SEK) is negative. */
record Order(String customer, LocalDate date, long amount, String product) {}
