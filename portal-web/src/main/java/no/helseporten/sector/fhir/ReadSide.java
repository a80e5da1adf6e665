package no.helseporten.sector.fhir;

import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;

/**
 * How the door is read through.
 *
 * @param providers whoever answers a read or a search
 * @param gates interceptors that every request passes, in and out
 */
public record ReadSide(List<IResourceProvider> providers, List<Object> gates) {}
