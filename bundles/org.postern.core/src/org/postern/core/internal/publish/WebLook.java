package org.postern.core.internal.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Document;
import org.postern.core.internal.simulate.HttpAnswer;
import org.postern.core.internal.simulate.Network;
import org.postern.core.profile.ProfileChannels;

/** Fetches what was published into a folder from the web server that shows the folder, as any client does. */
record WebLook(ProfileChannels channels, Network network, PlaceReading reading, Looked looked) {

	private static final String REMEDY = "Let the web server show the folder there, readable for everybody and without a login.";

	/** A place of which no address on the web is stated is passed over. */
	void look(Publication place) throws InterruptedException {
		try {
			Optional<URI> web = channels.web(place.channel(), place.settings());
			if (web.isPresent()) {
				reading.check(web.get().toString(), names -> Optional.of(fetch(web.get(), names)));
			}
		} catch (ChannelException e) {
			looked.unreachable(place.channel(), e.getMessage(), e.remedy());
		}
	}

	private List<Document> fetch(URI web, List<String> names) throws ChannelException, InterruptedException {
		List<Document> found = new ArrayList<>();
		for (String name : names) {
			fetch(web.resolve(encoded(name)), name).ifPresent(found::add);
		}
		return found;
	}

	/** Empty where the server says that there is nothing. */
	private Optional<Document> fetch(URI address, String name) throws ChannelException, InterruptedException {
		return switch (network.ask(address, Optional.empty())) {
			case HttpAnswer.Page page when page.status() == 200 -> Optional.of(new Document(name, page.mediaType(), page.content()));
			case HttpAnswer.Page page when page.status() == 404 || page.status() == 410 -> Optional.empty();
			case HttpAnswer.Page page -> throw new ChannelException(address + " answers with status " + page.status(), REMEDY);
			case HttpAnswer.Redirect redirect -> throw new ChannelException(address + " leads on to " + redirect.to(),
					"State that as the web address, if it shows the same folder.");
			case HttpAnswer.Failed failed -> throw new ChannelException(address + ": " + failed.outcome().describe(), REMEDY);
		};
	}

	private static URI encoded(String name) {
		try {
			return URI.create("./" + new URI("http", "host", "/" + name, "").getRawPath().substring(1));
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
