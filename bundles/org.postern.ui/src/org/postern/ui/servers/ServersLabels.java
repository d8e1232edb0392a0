package org.postern.ui.servers;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.postern.ui.icons.Icons;
import org.postern.ui.site.SiteState;

/** Draws nodes: icon, name, and state in words behind it. */
final class ServersLabels extends StyledCellLabelProvider {

	private final Icons icons;
	private final Supplier<SiteState> state;
	private final UnaryOperator<String> labels;

	ServersLabels(Icons icons, Supplier<SiteState> state, UnaryOperator<String> labels) {
		this.icons = icons;
		this.state = state;
		this.labels = labels;
	}

	@Override
	public void update(ViewerCell cell) {
		NodeLook look = NodeLook.of((Node) cell.getElement(), state.get(), labels);
		StyledString text = new StyledString(look.text()).append("  ").append(look.remark(),
				StyledString.QUALIFIER_STYLER);
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		cell.setImage(icons.get(look.icon()));
	}

	@Override
	public String getToolTipText(Object element) {
		return NodeLook.of((Node) element, state.get(), labels).toolTip();
	}
}
