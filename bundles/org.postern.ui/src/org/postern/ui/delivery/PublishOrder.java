package org.postern.ui.delivery;

import java.util.List;
import java.util.Objects;

import org.postern.api.model.Domain;
import org.postern.api.model.Publication;

/** A domain to be published, and where. */
public record PublishOrder(Domain domain, List<Publication> places) {

	public PublishOrder {
		Objects.requireNonNull(domain);
		places = List.copyOf(places);
	}
}
