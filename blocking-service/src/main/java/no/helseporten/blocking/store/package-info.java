/** The tables of the blocks. */
@NullMarked
package no.helseporten.blocking.store;

import org.jspecify.annotations.NullMarked;
