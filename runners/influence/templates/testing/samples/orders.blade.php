@extends('layouts.app')
{{-- <div class="never">commented }} out</div> --}}
@section('title', 'Orders (all)')
@section('content')
  <style>
    @media (min-width: 600px) { .grid { display: grid } }
  </style>
  <x-alert type="info" class="note" />
  <div class="grid {{ $wide ? 'never-wide' : "never-narrow" }}" @click="open = true">
    @forelse ($orders as $order)
      <article @class(['never' => $order->late]) class="order @if($order->late) late @endif">
        {!! "<b class='never'>" . $order->total . '</b>' !!}
      </article>
    @empty
      <p class="none">Write to help@example.com</p>
    @endforelse
  </div>
  @php
    $html = '<i class="never">@endsection</i>';
  @endphp
  @verbatim
    <em class="kept">{{ handlebars }}</em>
  @endverbatim
  <strong class="last"></strong>
@endsection
