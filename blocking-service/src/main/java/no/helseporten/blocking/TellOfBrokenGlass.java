package no.helseporten.blocking;

import java.util.List;

/** Tells patients that the glass has been broken to what a connected system keeps. Whoever keeps the log implements it. */
public interface TellOfBrokenGlass {

    /**
     * When this has returned, it stands in each patient's log, and she will hear of it: only then may it be permitted. The
     * same may be told again.
     *
     * @param asking the organisation number of whose system it is
     */
    void tell(String asking, List<BrokenGlass> broken);
}
