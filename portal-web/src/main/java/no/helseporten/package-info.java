/** The base of all modules; holds only the class that starts them. */
@NullMarked
package no.helseporten;

import org.jspecify.annotations.NullMarked;
