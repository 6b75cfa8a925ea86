package dev.segmentation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The allotment under capacities of persons. Each person's own best use of all the hours that person may spend comes first; it
 * then bounds each customer from above while everybody's minutes are filled in together. That is exact: going through all minutes in
 * their order and leaving out those of persons who are full picks of each person a beginning of that person's own list.
 */
final class PersonFill {
    private final EffortRows rows;
    private final long[] low;
    private final long[] high;
    private final long[] capacities;
    private final MinuteOrder order;

    PersonFill(EffortRows rows, Persons persons) {
        this.rows = rows;
        this.low = rows.low();
        this.high = rows.high();
        this.order = rows.order();
        this.capacities = new long[rows.owners.size()];
        Arrays.setAll(
                capacities,
                one -> persons.capacity(rows.owners.get(one), MinuteFill.sum(rows.rowsOf[one], rows.today)));
    }

    /** Minutes by row that add up to today's. */
    long[] minutes() {
        requireMinimums();
        long[] room = new long[capacities.length];
        Arrays.setAll(room, this::room);
        boolean shared = requireRoom(room);
        long[] minutes = new long[rows.size()];
        MinuteFill own = new MinuteFill(order, rows.today, low, high);
        for (int one = 0; one < room.length; one++) {
            own.fill(rows.rowsOf[one], room[one], minutes);
        }
        if (shared) {
            int[] all = IntStream.range(0, rows.size()).toArray();
            new MinuteFill(order, rows.today, low, minutes.clone()).fill(all, rows.total, minutes);
        }
        return minutes;
    }

    private long room(int one) {
        return Math.min(Math.min(capacities[one], rows.total), MinuteFill.sum(rows.rowsOf[one], high));
    }

    private void requireMinimums() {
        List<Shortfall> overCapacity = new ArrayList<>();
        List<Shortfall> overToday = new ArrayList<>();
        long sum = 0;
        for (int one = 0; one < capacities.length; one++) {
            long needed = MinuteFill.sum(rows.rowsOf[one], low);
            addIfShort(overCapacity, one, needed, capacities[one]);
            addIfShort(overToday, one, needed, MinuteFill.sum(rows.rowsOf[one], rows.today));
            sum += needed;
        }
        if (!overCapacity.isEmpty()) {
            long missing = overCapacity.stream().mapToLong(Shortfall::missing).sum();
            throw new EffortShortfallException(
                    "EffortPlan.minimum must fit into the hours that each person has",
                    missing,
                    overCapacity,
                    "Lower the minimum, state a larger capacity(...), or let hours move with pooled()."
                            + " Floors, and today's minutes of customers whose payoff is unknown, count too.");
        }
        if (sum > rows.total) {
            throw new EffortShortfallException(
                    "EffortPlan.minimum must fit into the " + rows.total + " minutes of today",
                    sum - rows.total,
                    overToday,
                    "Lower the minimum: a plan moves minutes and makes none.");
        }
    }

    /** Whether there is more room than minutes, so that persons share them; never less. */
    private boolean requireRoom(long[] room) {
        long left = rows.total;
        boolean shared = false;
        for (long one : room) {
            shared |= one > left;
            left -= Math.min(left, one);
        }
        if (left == 0) {
            return shared;
        }
        List<Shortfall> tooFull = new ArrayList<>();
        for (int one = 0; one < room.length; one++) {
            addIfShort(tooFull, one, MinuteFill.sum(rows.rowsOf[one], rows.today), room[one]);
        }
        throw new EffortShortfallException(
                "EffortPlan.maximum and capacity must leave room for the " + rows.total + " minutes of today",
                left,
                tooFull,
                "Raise the maximum or the capacity, or let hours move with pooled().");
    }

    private void addIfShort(List<Shortfall> into, int one, long needed, long available) {
        if (needed > available) {
            into.add(new Shortfall(rows.owners.get(one), needed, available));
        }
    }
}
