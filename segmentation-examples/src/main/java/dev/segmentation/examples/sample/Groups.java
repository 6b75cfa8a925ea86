package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Role;
import java.util.List;

/**
 * The six corporate groups: which companies belong to one, and who is its head.
 *
 * <p>Group 0 is all of {@link Part#GROUP}; the others are runs of {@link Part#REGULAR} companies.
 */
final class Groups {

    /** The number of the head of each run, and after the last one the first company without a group. */
    private static final List<Integer> RUNS = List.of(0, 3, 6, 10, 14, 18);

    private Groups() {}

    static boolean isMember(Role role) {
        return role.part() == Part.GROUP || (role.part() == Part.REGULAR && role.number() < RUNS.get(RUNS.size() - 1));
    }

    /** The group of a member, from 0. */
    static int groupOf(Role role) {
        if (role.part() == Part.GROUP) {
            return 0;
        }
        int group = 0;
        while (group < RUNS.size() - 1 && RUNS.get(group) <= role.number()) {
            group++;
        }
        return group;
    }
}
