package dev.segmentation.customer;

import dev.segmentation.internal.Checks;

/**
 * A number known about customers, with its unit: sales in EUR/yr, employees in heads.
 *
 * <p>Immutable and thread-safe. Values are finite; unknown is {@link Double#NaN} in arrays and absence in a
 * {@link Customer}. Zero and negative values are values, never stand-ins for unknown.
 *
 * <pre>{@code
 * Measure SALES = Measure.of("sales", "EUR/yr");
 * }</pre>
 *
 * @param name what it is called, for example {@code sales}
 * @param unit what it is counted in, for example {@code EUR/yr}, {@code heads}, {@code fraction} or {@code 1-10}
 */
public record Measure(String name, String unit) implements Attribute {
    /**
     * Checks the components.
     *
     * @param name what it is called, for example {@code sales}
     * @param unit what it is counted in, for example {@code EUR/yr}, {@code heads}, {@code fraction} or {@code 1-10}
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a component is blank
     */
    public Measure {
        Checks.text(name, "Measure name");
        Checks.text(unit, "Measure unit");
    }

    /**
     * A measure by name and unit.
     *
     * @param name what it is called
     * @param unit what it is counted in
     * @return the measure
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an argument is blank
     */
    public static Measure of(String name, String unit) {
        return new Measure(name, unit);
    }

    @Override
    public String toString() {
        return name + " [" + unit + "]";
    }
}
