package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What makes a customer of the lowest 80 % by value a diamond in the rough, beside a high fit. Each may be left out.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param needs the name of another segmentation, by needs: whoever stands where most of the best do; or null
 * @param headroom what they could buy, in the unit of the measure that defines the best; or null
 * @param growth how fast they grow; or null
 */
public record DiamondsSection(
        @Nullable String needs,
        @Nullable Measure headroom,
        @Nullable Measure growth) {}
