package org.postern.ui.issued;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.postern.core.issued.Holder;
import org.postern.core.issued.IssuedList;
import org.postern.core.site.Site;

/**
 * What the issued list says.
 *
 * @param holders by address
 * @param trouble why it cannot be read
 */
record Issued(List<Holder> holders, Optional<String> trouble) {

	Issued {
		holders = List.copyOf(holders);
	}

	static Issued read(IssuedList list, Site site) {
		try {
			return new Issued(list.holders(site), Optional.empty());
		} catch (IOException e) {
			return new Issued(List.of(), Optional.of(e.getMessage()));
		}
	}

	List<Holder> outdated() {
		return holders.stream().filter(Holder::isOutdated).toList();
	}

	/** Those whose mail came back. */
	List<Holder> bounced() {
		return holders.stream().filter(Holder::isBounced).toList();
	}
}
