import { Component, createElement, Fragment, type ReactNode } from 'react-16';

interface Props {
  readonly children: ReactNode;
}

/**
 * Makes its content anew when React loses its way in it. Draft.js does so when text comes into an empty editor
 * behind its back (`document.execCommand`, some phone keyboards): its model has the text, its nodes are the
 * browser's. Sites that use Draft.js guard it like this, else the whole box is gone.
 */
export class Mend extends Component<Props, { readonly turn: number }> {
  constructor(props: Props) {
    super(props);
    this.state = { turn: 0 };
  }

  override componentDidCatch(): void {
    this.setState(({ turn }) => ({ turn: turn + 1 }));
  }

  override render(): ReactNode {
    return createElement(Fragment, { key: this.state.turn }, this.props.children);
  }
}
