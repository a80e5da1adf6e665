/** What every module checks its own pages and texts with; and the gallery alone, for looking at. */
@NullMarked
package no.helseporten.ui.testing;

import org.jspecify.annotations.NullMarked;
