package org.postern.ui.preview;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_copy;
	public static String action_open;
	public static String action_openPage;
	public static String action_save;
	public static String action_sign;
	public static String action_source;
	public static String column_document;
	public static String column_state;
	public static String column_tells;
	public static String document_name;
	public static String document_none;
	public static String document_nothing;
	public static String document_sealed;
	public static String document_signature;
	public static String document_summary;
	public static String documents_name;
	public static String how_apple;
	public static String how_dns;
	public static String how_others;
	public static String how_outlook;
	public static String how_people;
	public static String how_phones;
	public static String how_thunderbird;
	public static String job_drawing;
	public static String open_failed;
	public static String page_name;
	public static String page_plain;
	public static String picture_drawing;
	public static String picture_drawn;
	public static String picture_name;
	public static String picture_unreadable;
	public static String save_failed;
	public static String save_title;
	public static String signature_none;
	public static String size_bytes;
	public static String size_kilobytes;
	public static String state_nothing;
	public static String state_ready;
	public static String state_signature;
	public static String told_reading;
	public static String told_readingWhy;
	public static String unread_remedy;
	public static String unread_why;
	public static String unsigned_why;
	public static String warnings_name;
	public static String words_documents;
	public static String words_how;
	public static String words_incoming;
	public static String words_name;
	public static String words_nothing;
	public static String words_nothingWhy;
	public static String words_outgoing;
	public static String words_server;
	public static String words_signature;
	public static String words_tls;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
