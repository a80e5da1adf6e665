/** For tests of what personnel are given: the decision once more in another hand, reads drawn at random, and both in words. */
@NullMarked
package no.helseporten.blocking.testing;

import org.jspecify.annotations.NullMarked;
