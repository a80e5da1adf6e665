package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes what one kind of resource becomes. Joins the caller's transaction. */
public interface StoreRows<T> {

    /**
     * Makes these rows the whole truth of these ids, children included; an id without a row is gone afterwards.
     *
     * @param ids what has come, each once
     * @param rows at most one for each id
     */
    void replace(Collection<UUID> ids, List<T> rows);
}
