/** Signing in and out at ID-porten, over OpenID Connect. Refuses to keep anybody's national number. */
@NullMarked
package no.helseporten.portal.signin;

import org.jspecify.annotations.NullMarked;
