package org.postern.mail;

/**
 * A message in a mailbox.
 *
 * @param place for people: {@code INBOX, message 3 of 7}
 * @param size  in bytes, as the server tells it
 */
public record Found(String place, int size) {
}
