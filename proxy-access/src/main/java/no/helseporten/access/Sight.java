package no.helseporten.access;

/**
 * Which single items are out of sight for whoever looks, inside the areas she may look into. What she does not see leaves
 * no trace: no row, no count, no tag, and the same answer as for an item that does not exist.
 *
 * @param exempted whether she sees what personnel have exempted from parents' access (pbrl § 3-4)
 * @param hidden whether she sees the documents that the citizen hides from those who act for her
 */
public record Sight(boolean exempted, boolean hidden) {

    /** The citizen's own: everything. */
    public static final Sight FULL = new Sight(true, true);

    /** What both leave in sight. */
    Sight and(Sight other) {
        return new Sight(exempted && other.exempted, hidden && other.hidden);
    }
}
