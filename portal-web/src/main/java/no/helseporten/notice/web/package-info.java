/** The pages where notices are read, and where somebody says how she wants to be told. */
@NullMarked
package no.helseporten.notice.web;

import org.jspecify.annotations.NullMarked;
