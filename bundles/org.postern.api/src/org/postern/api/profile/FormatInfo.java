package org.postern.api.profile;

/**
 * What a format is.
 *
 * @param id      on the command line and in service properties: {@code autoconfig}
 * @param label   for people: {@code Thunderbird autoconfig}
 * @param summary one sentence: which clients read it
 */
public record FormatInfo(String id, String label, String summary) {
}
