/**
 * The door in front of every page: asks, logs, and only then lets the page run. Refuses to start with a page that does
 * not say what it needs.
 */
@NullMarked
package no.helseporten.access.web;

import org.jspecify.annotations.NullMarked;
