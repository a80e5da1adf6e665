/** Every component in every state worth looking at, as data: shown at {@code /gallery} and rendered by the tests. */
@NullMarked
package no.helseporten.ui.gallery;

import org.jspecify.annotations.NullMarked;
