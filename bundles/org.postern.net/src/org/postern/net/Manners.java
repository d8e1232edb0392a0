package org.postern.net;

import org.postern.api.rule.Fact;

/**
 * How a server writes its lines.
 *
 * @param lines      how many were read
 * @param bareFeeds  lines that end in LF without CR
 * @param nuls       bytes of value zero
 * @param eightBit   bytes beyond ASCII
 */
public record Manners(int lines, int bareFeeds, int nuls, int eightBit) implements Fact {

	/** Both together. */
	Manners plus(Manners other) {
		return new Manners(lines + other.lines, bareFeeds + other.bareFeeds, nuls + other.nuls,
				eightBit + other.eightBit);
	}
}
