/** How a file of rules is read: so that whatever nobody understands stops the start. Refuses to know what a rule means. */
@NamedInterface("yaml")
@NullMarked
package no.helseporten.access.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
