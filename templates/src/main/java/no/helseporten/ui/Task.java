package no.helseporten.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do.
 *
 * @param href where it is done; absent when it cannot be done here or now
 * @param status in words, also when done
 */
public record Task(
        String title, @Nullable String href, @Nullable String description, String status, boolean done) {}
