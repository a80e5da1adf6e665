@NullMarked
package no.helseporten.portal.accesslog;

import org.jspecify.annotations.NullMarked;
