package org.postern.core.bounce;

import java.util.List;

/**
 * What was found.
 *
 * @param messages how many messages were looked at
 * @param reports  how many of them are reports that make sense
 * @param foreign  how many reports are of messages that this site did not send
 * @param tooLarge how many messages were too large to be read
 * @param news     what was not known before, in the order in which it was found
 */
public record BounceReading(int messages, int reports, int foreign, int tooLarge, List<MailOutcome> news) {

	public BounceReading {
		news = List.copyOf(news);
	}

	/** How many users' mail came back, of whom that was not known. */
	public long bounced() {
		return news.stream().filter(MailOutcome::isBounced).count();
	}
}
