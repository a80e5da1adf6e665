package no.helseporten.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list that is paged by key, never by offset.
 *
 * @param items in the order shown
 * @param olderKey where the next page starts; absent on the last
 */
public record KeyedPage<T>(List<T> items, @Nullable String olderKey) {}
